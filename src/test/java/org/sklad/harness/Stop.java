package org.sklad.harness;

import java.util.ArrayList;
import java.util.List;
import org.sklad.platform.i18n.Language;

/** A page and how one comes there. */
public record Stop(String name, Way way) {
    private static final int WIDE = 1440;

    public interface Way {
        void go(Tab tab);
    }

    public static Stop at(String path) {
        return new Stop(path, tab -> tab.go(path));
    }

    /** Goes there and says what nobody should find on a page before a screen so many pixels wide. */
    public void judge(Tab tab, Language language, int width, List<String> wrong) {
        tab.inTheDark(false);
        way.go(tab);
        boolean coloured = language == Language.BG; // colours know no language, and are half of what axe works on
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
        }
        if (language == Language.EN) { // axe judges the wide screen where goods are received and handed out
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
}
