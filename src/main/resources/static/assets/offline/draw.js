// Draws the page of a talk. All texts stand in the page itself, with {name}, {number} and the like where something comes in;
// everything is set as text, never as markup.
const draw = (() => {
  const BLANK = /\{(\w+)\}/g;
  const main = document.querySelector('[data-talk]');
  const title = main.querySelector('h1');

  const filled = (text, values) => text.replace(BLANK, (all, name) => name in values ? values[name] : all);

  const blanks = root => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.nodeValue.search(BLANK) >= 0) found.push([walker.currentNode, walker.currentNode.nodeValue]);
    }
    return found;
  };
  const all = blanks(main);

  // A copy of the template of this name, filled in. What ties a label to its field gets the number of the copy.
  const copy = values => {
    const part = main.querySelector(`template[data-part=${values.part}]`).content.cloneNode(true);
    blanks(part).forEach(([node, text]) => { node.nodeValue = filled(text, values); });
    part.querySelectorAll('a').forEach(way => { way.href = values.href; });
    ['id', 'for', 'name'].forEach(kind => part.querySelectorAll(`[${kind}]`)
      .forEach(element => element.setAttribute(kind, `${element.getAttribute(kind)}-${values.number}`)));
    return part;
  };

  return {
    main,

    fill: values => all.forEach(([node, text]) => { node.nodeValue = filled(text, values); }),

    // In the place of that name one copy for each; 'part' says of which template.
    list: (place, values) => main.querySelector(`[data-list=${place}]`).replaceChildren(...values.map(copy)),

    // Only what belongs to this screen is there; the reader begins at its heading.
    screen: (name, heading) => {
      main.querySelectorAll('[data-screen]').forEach(part => { part.hidden = !part.dataset.screen.split(' ').includes(name); });
      title.textContent = heading;
      document.title = heading;
    },

    begin: () => {
      scrollTo(0, 0);
      title.focus();
    },

    // Something that is there or not, within a screen.
    when: (name, there) => main.querySelectorAll(`[data-when=${name}]`).forEach(part => { part.hidden = !there; }),

    text: name => main.querySelector(`[data-text=${name}]`).textContent,

    // 'dinsdag 10.30 uur', in the language of the page.
    moment: at => {
      const day = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long' }).format(at);
      const time = { hour: at.getHours(), minute: String(at.getMinutes()).padStart(2, '0') };
      return `${day} ${filled(main.dataset.time, time)}`;
    },
  };
})();
