-- One row per machine. This machine is known from the first start.
create table server (
    name     text primary key,
    document jsonb not null
);

insert into server (name, document) values ('local', '{
    "name": "local",
    "address": "127.0.0.1",
    "ssh": null,
    "engine": "DOCKER",
    "socket": "/var/run/docker.sock",
    "roles": ["RUN", "BUILD", "PROXY", "REGISTRY"],
    "nginx": {
        "sites": "/etc/nginx/conf.d",
        "state": "/var/lib/dragline",
        "test": ["nginx", "-t"],
        "reload": ["nginx", "-s", "reload"],
        "readBack": 9400
    },
    "buildUser": "dragline-build",
    "disabled": null
}');
