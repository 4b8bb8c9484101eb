package org.sklad.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A scanner that types into a tab, wherever the focus is. */
public final class Wedge {
    private final Tab tab;
    private final CDPSession keys;

    public Wedge(Tab tab) {
        this.tab = tab;
        keys = tab.context().newCDPSession(tab.page());
    }

    /** Letters that a Bulgarian keyboard makes of the keys. The scanner does not know the layout. */
    private static final Map<String, String> PHONETIC = new HashMap<>();

    static {
        String latin = "abcdefghijklmnopqrstuvwxyz";
        String cyrillic = "абцдефгхийклмнопярстужвьъз";
        for (int i = 0; i < latin.length(); i++) {
            PHONETIC.put(latin.substring(i, i + 1), cyrillic.substring(i, i + 1));
        }
    }

    /** The time of the next key. Sent to the browser, so that a busy machine does not slow the scanner down. */
    private double at;

    private static final double PACE = 0.012;

    private static final String US = "us";

    /** The script treats shorter input as no scan, and Enter without a letter sends no form. */
    private static final int SHORTEST = 6;

    /** Types a code on the layout that scanners imitate. */
    public void scan(String code) {
        scan(code, US);
    }

    /**
     * Types a code as a scanner does.
     *
     * @param layout the layout of the keyboard: us, bg, or none for keys without names
     */
    public void scan(String code, String layout) {
        type(code, layout, "Enter");
    }

    /**
     * Types a code on a device that is busy for a while: the keys are pressed as fast as always, and the rest of them arrives late.
     *
     * @param arrive how many keys arrive at once
     * @param meanwhile what happens before the others arrive
     */
    public void scan(String code, int arrive, Runnable meanwhile) {
        begin(code);
        code.substring(0, arrive).codePoints().forEach(each -> key(Character.toString(each), US));
        meanwhile.run();
        code.substring(arrive).codePoints().forEach(each -> key(Character.toString(each), US));
        end("Enter");
    }

    /** Types a code and ends with Tab, as some scanners are set up. */
    public void scanWithTab(String code) {
        type(code, US, "Tab");
    }

    /** Types a key every 12 ms. */
    private void type(String code, String layout, String last) {
        begin(code);
        code.codePoints().forEach(each -> key(Character.toString(each), layout));
        end(last);
    }

    /** True if the scanner has keys for the whole text. Letters of other alphabets are typed by hand. */
    public static boolean canType(String text) {
        return text.length() >= SHORTEST && text.matches("[A-Za-z0-9\\-/: \\].?\u001d]+");
    }

    /** Sets the start far enough back that the last key is pressed now. The page has to be older than that, or it loses the first keys. */
    private void begin(String code) {
        double length = 1000 * PACE * (code.length() + 2);
        tab.page().waitForCondition(() -> ((Number) tab.page().evaluate("performance.now()")).doubleValue() > length);
        at = System.currentTimeMillis() / 1000.0 - PACE * (code.length() + 1);
    }

    private void end(String key) {
        send("rawKeyDown", key, key, "", key.equals("Tab") ? 9 : 13, 0);
        send("keyUp", key, key, "", key.equals("Tab") ? 9 : 13, 0);
    }

    private void key(String character, String layout) {
        if (character.equals("\u001d")) {
            send("rawKeyDown", "ControlLeft", "Control", "", 17, 2);
            send("rawKeyDown", "BracketRight", "]", "", 221, 2);
            send("keyUp", "BracketRight", "]", "", 221, 2);
            send("keyUp", "ControlLeft", "Control", "", 17, 0);
            return;
        }
        char each = character.charAt(0);
        boolean letter = Character.isLetter(each);
        boolean shift = Character.isUpperCase(each) || each == ':' || each == '?';
        String code = letter
                ? "Key" + Character.toUpperCase(each)
                : Character.isDigit(each)
                        ? "Digit" + each
                        : Map.of(
                                        '-', "Minus",
                                        '/', "Slash",
                                        ':', "Semicolon",
                                        ' ', "Space",
                                        ']', "BracketRight",
                                        '.', "Period",
                                        '?', "Slash")
                                .get(each);
        String lower = character.toLowerCase(Locale.ROOT);
        String shown = layout.equals("bg") && letter ? Objects.requireNonNull(PHONETIC.get(lower)) : character;
        if (layout.equals("none")) {
            code = "";
        }
        send("keyDown", Objects.requireNonNull(code), shown, shown, 0, shift ? 8 : 0);
        send("keyUp", code, shown, "", 0, 0);
    }

    private void send(String type, String code, String key, String text, int number, int modifiers) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("code", code);
        event.addProperty("key", key);
        if (!text.isEmpty()) {
            event.addProperty("text", text);
        }
        if (number > 0) {
            event.addProperty("windowsVirtualKeyCode", number);
        }
        event.addProperty("modifiers", modifiers);
        event.addProperty("timestamp", at);
        if (type.endsWith("own")) {
            at += PACE;
        }
        keys.send("Input.dispatchKeyEvent", event);
    }
}
