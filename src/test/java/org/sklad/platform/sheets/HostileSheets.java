package org.sklad.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that fill the memory of a careless reader. */
public final class HostileSheets {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String NO_ROWS = "<worksheet><sheetData/></worksheet>";

    private HostileSheets() {}

    /** Writes the text of a part. */
    private interface Text {
        void write(Part to) throws IOException;
    }

    /** One part that is being written. */
    private record Part(ZipOutputStream zip) {
        Part text(String text) throws IOException {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Part repeated(String text, int times) throws IOException {
            byte[] block = text.repeat(Math.max(1, 65_536 / text.length())).getBytes(StandardCharsets.UTF_8);
            long left = (long) text.length() * times;
            while (left > 0) {
                int some = (int) Math.min(left, block.length);
                zip.write(block, 0, some);
                left -= some;
            }
            return this;
        }
    }

    /** Returns the hostile workbooks by their attack. */
    public static Map<String, byte[]> workbooks() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("4,000,000 shared strings", sharedStrings());
        all.put(
                "one part of 90 MB",
                workbook(part -> part.text("<worksheet><cols>")
                        .repeated("<col min=\"1\" max=\"1\"/>", 4_300_000)
                        .text("</cols><sheetData/></worksheet>")));
        all.put("60,000 entries", entries());
        all.put(
                "10,000,000 elements within each other",
                workbook(part -> part.text("<worksheet>").repeated("<a>", 10_000_000)));
        all.put("billion laughs", workbook(part -> part.text(laughs())));
        all.put(
                "a cell of 70 MB",
                workbook(part -> part.text("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>")
                        .repeated("a", 70 * MEGABYTE)
                        .text("</t></is></c></row></sheetData></worksheet>")));
        all.put(
                "an attribute of 70 MB",
                workbook(part -> part.text("<worksheet x=\"").repeated("a", 70 * MEGABYTE)));
        all.put("2,000,000 names of elements", workbook(HostileSheets::names));
        all.put(
                "4,000,000 cells in a row",
                workbook(part -> part.text("<worksheet><sheetData><row>")
                        .repeated("<c><v>1</v></c>", 4_000_000)
                        .text("</row></sheetData></worksheet>")));
        all.put("a row of 60 MB", workbook(part -> {
            part.text("<worksheet><sheetData><row>");
            for (int i = 0; i < 2_000; i++) {
                part.text("<c t=\"inlineStr\"><is><t>").repeated("a", 30_000).text("</t></is></c>");
            }
        }));
        all.put(
                "2,000,000 styles",
                workbook(part -> part.text("<styleSheet><cellXfs>")
                        .repeated("<xf numFmtId=\"14\"/>", 2_000_000)
                        .text("</cellXfs></styleSheet>")));
        return all;
    }

    /** Returns the file of 237 kB that stopped a server of 512 MB. */
    public static byte[] sharedStrings() {
        Map<String, Text> parts = parts(part -> part.text(NO_ROWS));
        parts.put(
                STRINGS,
                part -> part.text("<sst>")
                        .repeated("<si><t>a</t></si>", 4_000_000)
                        .text("</sst>"));
        return zip(parts);
    }

    /** Returns a workbook with a number under the given format. */
    public static byte[] numberUnder(String format) {
        Map<String, Text> parts = parts(part ->
                part.text("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>sku</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c></row></sheetData></worksheet>"));
        parts.put(
                STYLES,
                part -> part.text("<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"" + format
                        + "\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>"));
        return zip(parts);
    }

    /** Returns the hostile CSV files by their attack. */
    public static Map<String, byte[]> texts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("one line of 19 MB", filled("a"));
        all.put("a quote of 19 MB that is never closed", filled("\"a\n"));
        all.put("19,000,000 columns", filled(","));
        all.put("10,000,000 rows", filled("a\n"));
        return all;
    }

    private static byte[] filled(String text) {
        byte[] pattern = text.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[19 * MEGABYTE];
        if (text.startsWith("\"")) {
            Arrays.fill(file, (byte) 'a');
            file[0] = '"';
            return file;
        }
        for (int i = 0; i < file.length; i++) {
            file[i] = pattern[i % pattern.length];
        }
        return file;
    }

    private static void names(Part part) throws IOException {
        part.text("<worksheet>");
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < 2_000_000; i++) {
            some.append("<n").append(Integer.toString(i, 36)).append("/>");
            if (some.length() > 65_536) {
                part.text(some.toString());
                some.setLength(0);
            }
        }
        part.text(some + "</worksheet>");
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]><worksheet>&l9;</worksheet>").toString();
    }

    private static byte[] entries() {
        Map<String, Text> parts = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            parts.put("p" + i, part -> {});
        }
        return zip(parts);
    }

    /** Returns a workbook that names a sheet and lacks its part. */
    public static byte[] withoutSheet() {
        Map<String, Text> parts = parts(part -> {});
        parts.put(STYLES, part -> part.text("<styleSheet/>"));
        parts.put(STRINGS, part -> part.text("<sst/>"));
        parts.remove(SHEET);
        return zip(parts);
    }

    private static byte[] workbook(Text sheet) {
        return zip(parts(sheet));
    }

    /** Adds the parts that make it a workbook, so that a reader gets as far as the sheet. */
    private static Map<String, Text> parts(Text sheet) {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, Text> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                part -> part.text("<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main
                        + "sheet.main+xml\"/><Override PartName=\"/" + STRINGS + "\" ContentType=\"" + main
                        + "sharedStrings+xml\"/><Override PartName=\"/" + STYLES + "\" ContentType=\"" + main
                        + "styles+xml\"/></Types>"));
        parts.put(
                "xl/workbook.xml",
                part -> part.text(
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                part -> part.text("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>"));
        parts.put(SHEET, sheet);
        return parts;
    }

    private static byte[] zip(Map<String, Text> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Text> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                each.getValue().write(new Part(zip));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
