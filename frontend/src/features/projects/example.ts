/** Where a new project starts: small enough to read, and it can be applied as it is. */
export const EXAMPLE = {
  en: `apiVersion: dragline/v1
project: hello                # small letters, digits and dashes
description: My first project

environments:
  test:
    servers: [local]          # where its containers run
    domain: hello.localhost   # what the proxy answers to
    # variables: { LOG_LEVEL: debug }

services:
  web:
    kind: image               # a ready image; also: source (git or svn), package (upload), static (files)
    image: nginx:1.27
    port: 80                  # where it listens inside its container
    replicas: 1
    health: { path: / }       # a new replica must answer here before it gets requests
    routes:
      - path: /

  # api:
  #   kind: source
  #   source: { git: "https://git.example/shop.git", branch: main, path: api }
  #   build: { image: "builder:1", commands: ["mvn -q package"] }
  #   port: 8080
  #   variables: { PASSWORD: { secret: shop-db } }
  #   routes: [{ path: /api/, strip: true }]
`,
  'zh-CN': `apiVersion: dragline/v1
project: hello                # 小写字母、数字和连字符
description: 我的第一个项目

environments:
  test:
    servers: [local]          # 容器运行在哪些服务器上
    domain: hello.localhost   # 代理应答的域名
    # variables: { LOG_LEVEL: debug }

services:
  web:
    kind: image               # 现成镜像；还有 source（git 或 svn）、package（上传）、static（静态文件）
    image: nginx:1.27
    port: 80                  # 容器内监听的端口
    replicas: 1
    health: { path: / }       # 新副本先在这里应答，才会收到请求
    routes:
      - path: /

  # api:
  #   kind: source
  #   source: { git: "https://git.example/shop.git", branch: main, path: api }
  #   build: { image: "builder:1", commands: ["mvn -q package"] }
  #   port: 8080
  #   variables: { PASSWORD: { secret: shop-db } }
  #   routes: [{ path: /api/, strip: true }]
`,
};
