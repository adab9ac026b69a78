/** Hands a text to the browser as a file. */
export function download(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The text of a file that the person chooses; undefined: none. */
export const pickFile = () =>
  new Promise<string | undefined>((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.bpmn,.xml';
    input.onchange = () => resolve(input.files?.[0]?.text());
    input.oncancel = () => resolve(undefined);
    input.click();
  });
