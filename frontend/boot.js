// Starts the page. It is a file of its own because the content security policy allows no script inside the page.
import init from "{{app.js}}";

init({ module_or_path: "{{app.wasm}}" }).catch((error) => {
  console.error(error);
  document.getElementById("boot-failed")?.removeAttribute("hidden");
});
