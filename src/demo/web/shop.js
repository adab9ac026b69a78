const show = (id, text) => { document.getElementById(id).textContent = text; };
let asked = 0;
let failed = 0;

async function ask(path, method = 'GET') {
  show('asked', ++asked);
  try {
    const answer = await fetch(path, { method });
    if (!answer.ok) throw new Error(answer.status);
    return await answer.json();
  } catch {
    show('failed', ++failed);
    return null;
  }
}

async function look() {
  const api = await ask('/api/version');
  if (api) {
    show('version', `${api.version}, replica ${api.replica}`);
    show('greeting', api.greeting);
  }
}

async function count(method) {
  const answer = await ask('/orders/', method);
  if (answer) show('orders', `${answer.orders}, kept in ${answer.kept}`);
}

document.getElementById('order').addEventListener('click', () => count('POST'));
setInterval(look, 200);
count('GET');
