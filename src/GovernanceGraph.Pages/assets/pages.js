// What pages can do more where scripts run. Without them everything is still there: forms are sent and links lead on.

const query = `query Suggestions($text: String!, $kinds: [EntityKind!]) { search(text: $text, kinds: $kinds, first: 8) { nodes { plainId name kind } } }`;
const waitMilliseconds = 120;

const address = (id) => {
  const colon = id.indexOf(":");
  return `${encodeURIComponent(id.slice(0, colon))}/${encodeURIComponent(id.slice(colon + 1))}`;
};

/** Names that match, from the API, which answers the same as the page of the search. */
const suggestions = async (text, kinds, signal) => {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables: { text, kinds } }),
    signal,
  });
  const { data } = await response.json();
  return data?.search?.nodes ?? [];
};

/**
 * Shows suggestions under a box for names, as a combobox does by the ARIA practices.
 * @param choose what happens with the entity that is chosen
 * @param kinds the kinds that are suggested; null: all
 * @param place what the suggestions are shown under
 */
const suggestIn = (input, id, { choose, kinds = () => null, place = input.closest("form") }) => {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = id;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  place.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }

  let selected = -1;
  let shown = [];
  let asking = new AbortController();
  let timer = 0;

  const close = () => {
    list.hidden = true;
    selected = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const select = (index) => {
    selected = index;
    [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
    }
  };

  const take = (index) => {
    const entity = shown[index];
    close();
    choose(entity);
  };

  const show = (entities) => {
    shown = entities;
    list.replaceChildren(...entities.map(({ name, kind }, k) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${k}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = `${name} (${kind.toLowerCase().replace("_", " ")})`;
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(k);
      });
      return item;
    }));
    list.hidden = entities.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    select(-1);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking.abort();
    const text = input.value.trim();
    if (text.length < 2) {
      close();
      return;
    }
    timer = setTimeout(async () => {
      asking = new AbortController();
      try {
        show(await suggestions(text, kinds(), asking.signal));
      } catch (error) {
        if (error.name !== "AbortError") {
          close(); // the search itself still works
        }
      }
    }, waitMilliseconds);
  });

  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape") {
      close();
    } else if (count > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      select((selected + (event.key === "ArrowDown" ? 1 : -1) + count + (selected < 0 && event.key === "ArrowUp" ? 1 : 0)) % count);
    } else if (event.key === "Enter" && selected >= 0) {
      event.preventDefault();
      take(selected);
    }
  });

  input.addEventListener("blur", close);
};

/** A button that copies the code of an embed, and a preview as high as its content. */
const offerEmbed = (section) => {
  const code = section.querySelector("textarea");
  const preview = section.querySelector("iframe");
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.textContent = "Copy the code";
  status.setAttribute("role", "status");
  status.className = "small";
  button.addEventListener("click", async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      status.textContent = " Copied.";
    } catch {
      status.textContent = " Selected: copy it with Ctrl+C or ⌘C."; // the browser keeps the clipboard to itself
    }
  });
  code.after(button, status);
  addEventListener("message", ({ source, data }) => {
    if (source === preview.contentWindow && data?.type === "governancegraph:height" && data.height > 0) {
      preview.height = Math.min(data.height, 800);
    }
  });
};

document.querySelectorAll("details.embed").forEach(offerEmbed);

document.querySelectorAll("input[type=search]").forEach((input, k) => suggestIn(input, `suggestions-${k}`, {
  choose: ({ plainId }) => location.assign(new URL(address(plainId), document.baseURI)),
}));

// In the form for questions, a name that is chosen fills in the id; the kinds are those that the relation can lead to.
document.querySelectorAll("input[data-pick]").forEach((input) => {
  const number = input.dataset.pick;
  const part = (name) => input.form.elements.namedItem(`${name}${number}`);
  input.addEventListener("input", () => { part("id").value = ""; });
  suggestIn(input, `names-${number}`, {
    choose: ({ plainId, name }) => {
      input.value = name;
      part("id").value = plainId;
    },
    kinds: () => part("field").selectedOptions[0]?.dataset.kinds?.split(" ") ?? null,
    place: input.parentElement,
  });
});
