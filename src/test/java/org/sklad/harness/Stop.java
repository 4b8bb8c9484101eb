package org.sklad.harness;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.i18n.Language;

/** A page and the way to it. */
public record Stop(String name, Way way) {
    private static final int WIDE = 1440;

    public interface Way {
        void go(Tab tab);
    }

    public static Stop at(String path) {
        return new Stop(path, tab -> tab.go(path));
    }

    /** Opens the page and adds its faults on a screen of this width in pixels. */
    public void judge(Tab tab, Language language, int width, List<String> wrong) {
        tab.inTheDark(false);
        way.go(tab);
        boolean coloured =
                language == Language.BG; // colours are the same in each language, and take half of axe's time
        List<String> found = new ArrayList<>(coloured ? tab.barriers() : tab.barriersButContrast());
        if (!language.code().equals(tab.page().getAttribute("html", "lang"))) {
            found.add("another language");
        }
        if (tab.page().locator("h1").count() != 1) {
            found.add("not one h1");
        }
        if (!tab.page().title().endsWith(language == Language.BG ? " – Склад" : " – Sklad")) {
            found.add("title " + tab.page().title());
        }
        if (tab.page().locator("main script:not([src])").count() > 0) {
            found.add("a script that somebody typed");
        }
        if (tab.overflow() > 0) {
            found.add("wider than the screen by " + tab.overflow());
        }
        tab.missingSymbols().forEach(each -> found.add("no symbol: " + each));
        if (width < 400) {
            tab.smallTargets().forEach(each -> found.add("small: " + each));
            cutOff(tab).forEach(each -> found.add("cut off: " + each));
            squeezed(tab).forEach(each -> found.add("a letter or two in a line: " + each));
        }
        if (language == Language.EN) { // axe judges the wide screen for receiving and handing out goods
            tab.widen(WIDE);
            if (tab.overflow() > 0) {
                found.add("wider than the wide screen by " + tab.overflow());
            }
            tab.widen(width);
        }
        if (coloured) {
            tab.inTheDark(true);
            tab.contrastBarriers().forEach(each -> found.add("dark: " + each));
        }
        found.forEach(each -> wrong.add(name + ": " + each));
    }

    /** Lists what a phone cuts off: the title in the bar, if it does not stand on the page too, and times beside the edge of their card. */
    @SuppressWarnings("unchecked")
    private static List<String> cutOff(Tab tab) {
        return (List<String>) tab.page().evaluate("""
                () => [
                  ...[...document.querySelectorAll('body:not(:has(.heading.long)) .subject')]
                    .filter(each => each.scrollHeight > each.clientHeight + 2),
                  ...[...document.querySelectorAll('main td time')]
                    .filter(each => each.getBoundingClientRect().right > each.closest('td').getBoundingClientRect().right + 1)]
                  .map(each => each.outerHTML.slice(0, 120))""");
    }

    /** Lists texts that have so little room beside something else that they stand on many lines. */
    @SuppressWarnings("unchecked")
    private static List<String> squeezed(Tab tab) {
        return (List<String>) tab.page().evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 7))
                  .filter(each => each.checkVisibility())
                  .filter(each => {
                    const { width, height } = each.getBoundingClientRect();
                    const letter = parseFloat(getComputedStyle(each).fontSize);
                    return width > 2 && width < 3 * letter && height > 6 * letter; // 1 px is for screen readers
                  })
                  .map(each => each.outerHTML.slice(0, 120))""");
    }
}
