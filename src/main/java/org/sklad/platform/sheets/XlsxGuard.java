package org.sklad.platform.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads an XLSX file once before the import, and refuses content that would not fit into memory. It uses the same archive and XML
 * readers as the import, so that both see the same file. The name of a part proves nothing, so it reads every part.
 *
 * <p>After a file has passed, the import holds at most one row ({@link #MOST_ROW} bytes) and the shared strings of one part
 * ({@link #MOST_SHARED_BYTES} of text in {@link #MOST_SHARED} strings: about 32 MB of heap).
 */
final class XlsxGuard {
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final long MOST_PART = 80L * 1024 * 1024;
    private static final int MOST_CELLS = 5_000_000;

    /** The reader keeps every shared string: about 64 bytes and its text. */
    static final int MOST_SHARED = 250_000;

    static final long MOST_SHARED_BYTES = 16L * 1024 * 1024;

    /** The columns of Excel; the reader keeps the cells of one row. */
    private static final int MOST_CELLS_IN_ROW = 16_384;

    static final long MOST_ROW = 4L * 1024 * 1024;

    /** Bytes between two tags, and within one: a text of the longest cell takes at most 200 kB. */
    private static final long MOST_BETWEEN = 1024L * 1024;

    /** Worksheets of Excel nest less than 20 deep. */
    private static final int MOST_DEPTH = 100;

    /** The XML reader keeps every name. The standard of the format has about 1,500. */
    private static final int MOST_NAMES = 3_000;

    /** Styles, sheets and relations; the reader keeps some of them. */
    private static final int MOST_OTHERS = 500_000;

    /** Each formula is a problem of its line. The library compares every cell with every formula that fills several cells. */
    private static final int MOST_FORMULAS = 1_000;

    /** The library allocates cells up to the address of each cell. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private static final Set<String> COUNTED = Set.of("c", "row", "v", "is", "t", "si", "f");

    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private int cells;
    private int formulas;
    private int shared;
    private int others;

    private XlsxGuard() {}

    /**
     * Checks a file.
     *
     * @throws SheetRefused if it is too large or not in the form that Excel writes
     */
    static void require(Path file) throws IOException {
        ZipDirectory.requireSmall(file);
        new XlsxGuard().readAll(file);
    }

    private void readAll(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw SheetRefused.tooBig();
            }
            for (ZipArchiveEntry entry : entries) {
                try (Part part = new Part(zip.getInputStream(entry))) {
                    part.readAll();
                }
            }
        }
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new SheetRefused("platform.sheet.unreadable");
        }
    }

    private static void requireFits(boolean fits) {
        if (!fits) {
            throw SheetRefused.tooBig();
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory xml = new InputFactoryImpl();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    /** One part of the archive. It counts the unpacked bytes, because the declared sizes can be false. */
    private final class Part extends FilterInputStream {
        private long size;
        private long mostSize = MOST_PART;
        private long lastTag;
        private long rowBegin = Long.MAX_VALUE;
        private int cellsInRow;
        private int depth;
        private boolean isXml = true;

        Part(InputStream in) {
            super(in);
        }

        void readAll() throws IOException {
            try {
                XMLStreamReader reader = xml().createXMLStreamReader(this);
                while (reader.hasNext()) {
                    look(reader, reader.next());
                }
            } catch (XMLStreamException e) {
                // A picture, or a damaged part, which the import cannot read beyond this place either.
                isXml = false;
            }
            transferTo(OutputStream.nullOutputStream());
        }

        private void look(XMLStreamReader reader, int event) {
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> require(false);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(reader.getPITarget());
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                default -> {}
            }
        }

        private void begin(XMLStreamReader reader) {
            depth++;
            lastTag = size;
            requireFits(depth <= MOST_DEPTH);
            names(reader);
            String name = reader.getLocalName();
            String address = reader.getAttributeValue(null, "r");
            switch (name) {
                case "c" -> {
                    cells++;
                    cellsInRow++;
                    require(address == null || ADDRESS.matcher(address).matches());
                }
                case "row" -> {
                    cells++;
                    cellsInRow = 0;
                    rowBegin = size;
                    require(address == null || NUMBER.matcher(address).matches());
                }
                case "f" -> formulas++;
                case "si" -> {
                    shared++;
                    mostSize = MOST_SHARED_BYTES;
                }
                default -> others += COUNTED.contains(name) ? 0 : 1;
            }
            requireFits(cells <= MOST_CELLS && cellsInRow <= MOST_CELLS_IN_ROW);
            requireFits(shared <= MOST_SHARED && others <= MOST_OTHERS && size <= mostSize);
            if (formulas > MOST_FORMULAS) {
                throw new SheetRefused("platform.sheet.too-many-formulas");
            }
        }

        private void end(String name) {
            depth--;
            lastTag = size;
            if (name.equals("row")) {
                rowBegin = Long.MAX_VALUE;
            }
        }

        private void names(XMLStreamReader reader) {
            name(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                name(reader.getAttributeLocalName(i));
            }
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                name(prefix == null ? "" : prefix);
                String uri = reader.getNamespaceURI(i);
                name(uri == null ? "" : uri);
            }
        }

        private void name(String name) {
            names.add(name);
            requireFits(names.size() <= MOST_NAMES);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        /** Limits the memory here, because the parser reads on within one long text or tag. */
        private void count(int more) {
            unpacked += more;
            size += more;
            requireFits(unpacked <= MOST_UNPACKED && size <= mostSize);
            requireFits(!isXml || (size - lastTag <= MOST_BETWEEN && size - rowBegin <= MOST_ROW));
        }
    }
}
