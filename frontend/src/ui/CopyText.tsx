import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from './words';
import './form.css';

/** Pages without TLS have no clipboard interface; the old way still works there. */
async function copy(text: string) {
  if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** A command as a person would type it, or another text to take along. */
export function CopyText({ text }: { text: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <span className="command">
      <code>{text}</code>
      <Button
        size="small"
        type="text"
        aria-label={words(copied ? 'copied' : 'copy')}
        icon={copied ? <CheckOutlined /> : <CopyOutlined />}
        onClick={() => void copy(text).then(() => setCopied(true))}
      />
    </span>
  );
}
