import { defineTexts } from './texts';

/** Words of the two ways to have a registry; the first-run wizard shows the same forms. */
export const useRegistryTexts = defineTexts(
  'registry',
  {
    add: 'Add an existing one',
    create: 'Create one on a server',
    name: 'Name',
    address: 'Address',
    'address.hint': 'host:port, without a scheme',
    user: 'User',
    password: 'Password',
    insecure: 'It speaks plain HTTP, or its certificate is not trusted',
    server: 'Server',
    port: 'Port',
    image: 'Image',
    creating: 'The image is pulled if the server does not have it; that may take a minute.',
    done: 'Registry {{name}} answers at {{address}}.',
  },
  {
    add: '添加已有仓库',
    create: '在服务器上新建',
    name: '名称',
    address: '地址',
    'address.hint': '主机:端口，不含协议',
    user: '用户',
    password: '密码',
    insecure: '使用明文 HTTP，或证书不受信任',
    server: '服务器',
    port: '端口',
    image: '镜像',
    creating: '若服务器上没有该镜像，会先拉取，可能需要一分钟。',
    done: '镜像仓库 {{name}} 已在 {{address}} 响应。',
  },
);
