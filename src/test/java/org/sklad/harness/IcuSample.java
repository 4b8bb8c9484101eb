package org.sklad.harness;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** ICU's results for everything that the program uses it for, by topic. {@code JarIT} runs it on two sets of ICU's data. */
public final class IcuSample implements Supplier<Map<String, String>> {
    private static final String PLURALS =
            "{0,number} {0,plural,zero{zero}one{one}two{two}few{few}many{many}other{other}} {1} {1,number}";
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 5, 11, 21, 100, 1_234_567);
    private static final List<ULocale> READERS = List.of(new ULocale("bg"), new ULocale("en"));

    /** Needed for creation by name. */
    public IcuSample() {}

    @Override
    public Map<String, String> get() {
        Map<String, String> sample = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            sample.put("messages in " + code, messages(new ULocale(code + "@numbers=latn")));
        }
        for (ULocale reader : READERS) {
            sample.put("messages for a reader of " + reader, messages(reader));
            sample.put("languages in " + reader, languages(reader));
            sample.put("times in " + reader, times(reader));
            sample.put("amounts in " + reader, amounts(reader));
        }
        sample.put("codes of languages", languageCodes());
        sample.put("composition", composition());
        sample.put("characters", characters());
        sample.put("direction", direction("Amina أمينة 12, שלום (Sofia) 3-4"));
        return sample;
    }

    private static String messages(ULocale locale) {
        StringBuilder text = new StringBuilder();
        for (int number : NUMBERS) {
            text.append(new MessageFormat(PLURALS, locale).format(new Object[] {number, number + 0.5}))
                    .append('\n');
        }
        return text.append(locale.isRightToLeft()).toString();
    }

    private static String languages(ULocale reader) {
        StringBuilder text = new StringBuilder();
        for (String code : Locale.getISOLanguages()) {
            text.append(ULocale.getDisplayLanguage(code, reader)).append('\n');
        }
        return text.toString();
    }

    /** All codes of three letters that name a language. */
    private static String languageCodes() {
        Set<Datasubtype> known = EnumSet.of(Datasubtype.regular, Datasubtype.deprecated);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 26 * 26 * 26; i++) {
            String code = "" + (char) ('a' + i / 676) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
            if (ValidIdentifiers.isValid(Datatype.language, known, code) != null) {
                text.append(code).append(' ');
            }
        }
        return text.toString();
    }

    private static String times(ULocale reader) {
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(reader);
        StringBuilder text =
                new StringBuilder(formatter.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW));
        for (Direction direction : List.of(Direction.LAST, Direction.NEXT)) {
            for (RelativeUnit unit : List.of(RelativeUnit.MINUTES, RelativeUnit.HOURS, RelativeUnit.DAYS)) {
                NUMBERS.forEach(number -> text.append(formatter.format(number, direction, unit)));
            }
        }
        return text.toString();
    }

    private static String amounts(ULocale reader) {
        NumberFormat format = NumberFormat.getNumberInstance(reader);
        format.setMinimumFractionDigits(2);
        return format.format(-1_234_567.5)
                + NumberFormat.getIntegerInstance(reader).format(1_234_567);
    }

    private static String composition() {
        StringBuilder text = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.isDefined(point) && Character.getType(point) != Character.SURROGATE) {
                String one = Character.toString(point);
                text.append(Normalizer2.getNFKCInstance().normalize(one))
                        .append(Normalizer2.getNFKDInstance().normalize(one))
                        .append(Normalizer2.getNFCInstance().normalize(one));
            }
        }
        return Integer.toHexString(text.toString().hashCode());
    }

    private static String characters() {
        int hash = 1;
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            hash = 31 * hash + UCharacter.getType(point);
            hash = 31 * hash + UCharacter.getDirection(point);
            hash = 31 * hash + UCharacter.toLowerCase(point);
        }
        return Integer.toHexString(hash);
    }

    private static String direction(String text) {
        Bidi bidi = new Bidi(text, Bidi.RTL);
        StringBuilder runs = new StringBuilder(bidi.writeReordered(Bidi.DO_MIRRORING));
        for (int i = 0; i < bidi.countRuns(); i++) {
            runs.append(bidi.getVisualRun(i));
        }
        return runs.toString();
    }
}
