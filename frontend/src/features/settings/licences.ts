/** The text that bpmn.io asks to be passed on. */
export const BPMN_IO = `Copyright (c) 2014-present Camunda Services GmbH

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in the
Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software,
and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

The source code responsible for displaying the bpmn.io project watermark that
links back to https://bpmn.io as part of rendered diagrams MUST NOT be
removed or changed. When this software is being used in a website or application,
the watermark must stay fully visible and not visually overlapped by other elements.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,
TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The larger parts; THIRD_PARTY.md of the sources has them all. */
export const PARTS: [string, string][] = [
  ['Camunda 7', 'Apache-2.0'],
  ['Spring Boot, Tomcat', 'Apache-2.0'],
  ['docker-java, sshj', 'Apache-2.0'],
  ['JGit', 'BSD-3-Clause'],
  ['SVNKit', 'TMate Open Source License'],
  ['PostgreSQL', 'PostgreSQL Licence'],
  ['Bouncy Castle', 'Bouncy Castle Licence'],
  ['React, Ant Design, TanStack Query', 'MIT'],
  ['bpmn-js, form-js', 'bpmn.io Licence'],
  ['xterm.js, uPlot, i18next, Day.js', 'MIT'],
];
