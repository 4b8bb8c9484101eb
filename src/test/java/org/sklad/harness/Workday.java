package org.sklad.harness;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A person at work in a tab, whose clicks and keys are counted. Scans and signing in cost nothing. */
public final class Workday {
    private final Tab tab;
    private int clicks;
    private int keys;

    public Workday(Tab tab) {
        this.tab = tab;
    }

    /** Returns the tab, to look at what it shows. What is pressed through it is not counted. */
    public Tab tab() {
        return tab;
    }

    public Page page() {
        return tab.page();
    }

    /** Starts a task on a page, with nothing counted. */
    public Workday begin(String path) {
        tab.go(path);
        return goOn();
    }

    /** Starts the next task where the last one ended, with nothing counted. */
    public Workday goOn() {
        clicks = 0;
        keys = 0;
        return this;
    }

    /** Clicks or taps what a person can see and reach. */
    public Workday click(String selector) {
        clicks++;
        page().click(selector);
        return this;
    }

    /** Clicks what leads to another page, and waits for that page. */
    public Workday follow(String selector) {
        clicks++;
        tab.press(selector);
        return this;
    }

    /** Chooses from a list, which takes one click to open it and one on the choice. */
    public Workday choose(String selector, String value) {
        clicks += 2;
        page().selectOption(selector, value);
        return this;
    }

    /** Hands a file to a field, which is one click: the camera or the gallery is not ours to count. */
    public Workday attach(String selector, Path file) {
        clicks++;
        page().setInputFiles(selector, file);
        return this;
    }

    /** Types where the focus is, once a page that has just opened has given it: each character is a key. */
    public Workday type(String text) {
        keys += text.length();
        page().waitForCondition(() -> (Boolean) page().evaluate("document.activeElement !== document.body"));
        tab.type(text);
        return this;
    }

    /** Presses one key where the focus is, for example {@code Enter}. */
    public Workday key(String name) {
        keys++;
        page().keyboard().press(name);
        return this;
    }

    /** Scans as a wedge scanner does, wherever the focus is. */
    public Workday scan(String code) {
        tab.scan(code);
        return this;
    }

    /** Returns the clicks and taps since the task began. */
    public int clicks() {
        return clicks;
    }

    /** Returns the keys since the task began. */
    public int keys() {
        return keys;
    }
}
