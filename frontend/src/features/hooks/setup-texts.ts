import { defineTexts } from '../../ui/texts';

/** One line is one step; the address and the secret stand above it on the page. */
export const useSetUpTexts = defineTexts(
  'hook-setup',
  {
    title: 'How to set it up at {{provider}}',
    github:
      'Repository → Settings → Webhooks → Add webhook.\nPayload URL: the address above. Content type: application/json.\nSecret: the value of the secret above.\nWhich events: just the push event. GitHub sends a ping at once; it appears below.',
    gitlab:
      'Project → Settings → Webhooks → Add new webhook.\nURL: the address above.\nSigning token (whsec_…), or in older versions secret token: the value of the secret above. A signing token also protects against replays.\nTrigger: push events. Then Test → Push events.',
    gitee:
      'Repository → Manage → WebHooks → Add.\nURL: the address above; it must be https, since Gitee signs no content.\nChoose signature key (or password): the value of the secret above.\nEvent: Push. Then Test.',
    gitea:
      'Repository → Settings → Webhooks → Add webhook → Gitea (at Forgejo: Forgejo).\nTarget URL: the address above. Content type: application/json.\nSecret: the value of the secret above.\nTrigger on: push events. Then Test delivery.',
    bitbucket:
      'Repository → Repository settings → Webhooks → Add webhook.\nURL: the address above.\nSecret: the value of the secret above.\nTriggers: repository push.\nBitbucket does not tell which files changed, so every push to the branch counts.',
    svn: 'Save the script below as hooks/post-commit of the repository and make it executable.\nWrite the value of the secret above into hooks/dragline.secret, readable for that account only.\nCommit. The machine needs svnlook, curl and openssl.',
    generic:
      'POST to the address above, with an empty body or JSON: {"revision": "…", "branch": "main", "files": ["api/x"]}; each field may be left out.\nSign it: HEX is the HMAC-SHA256, in hex, of the time in seconds, a dot and the body, by the value of the secret above.\nThe time may be five minutes away at most. A header X-Dragline-Event: ping tries it without deploying.',
  },
  {
    title: '如何在 {{provider}} 上设置',
    github:
      '仓库 → Settings → Webhooks → Add webhook。\nPayload URL 填上面的地址，Content type 选 application/json。\nSecret 填上面密钥的值。\n事件只选 push。GitHub 会立即发送一次 ping，并出现在下方。',
    gitlab:
      '项目 → 设置 → Webhooks → 添加新的 webhook。\nURL 填上面的地址。\nSigning token（whsec_…）填上面密钥的值；旧版本填 Secret token。Signing token 还能防止重放。\n触发来源选推送事件，然后点“测试 → 推送事件”。',
    gitee:
      '仓库 → 管理 → WebHooks → 添加。\nURL 填上面的地址；Gitee 不对内容签名，因此必须使用 https。\n选择签名密钥（或密码），填上面密钥的值。\n事件选 Push，然后点“测试”。',
    gitea:
      '仓库 → 设置 → Web 钩子 → 添加 → Gitea（Forgejo 则选 Forgejo）。\n目标 URL 填上面的地址，内容类型选 application/json。\n密钥填上面密钥的值。\n触发条件选推送事件，然后点“测试推送”。',
    bitbucket:
      '仓库 → Repository settings → Webhooks → Add webhook。\nURL 填上面的地址。\nSecret 填上面密钥的值。\nTriggers 选 Repository push。\nBitbucket 不说明改动了哪些文件，因此该分支的每次推送都算数。',
    svn: '把下面的脚本保存为仓库的 hooks/post-commit，并设为可执行。\n把上面密钥的值写入 hooks/dragline.secret，仅该账号可读。\n提交一次。那台机器上需要 svnlook、curl 和 openssl。',
    generic:
      '向上面的地址 POST，内容可为空，或为 JSON：{"revision": "…", "branch": "main", "files": ["api/x"]}，各字段均可省略。\n签名：HEX 是以上面密钥的值，对“秒数.内容”计算的 HMAC-SHA256（十六进制）。\n时间相差不得超过五分钟。带上 X-Dragline-Event: ping 只做测试，不部署。',
  },
);
