// Tells the page around an embed how high it is, now and whenever that changes. Without it the frame scrolls.

const page = document.documentElement;

if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    parent.postMessage({ type: "governancegraph:height", height }, "*");
  };
  new ResizeObserver(tell).observe(page);
}
