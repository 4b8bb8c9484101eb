package org.sklad.platform.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an XLSX file before anything is kept of it. The same archive and XML readers are used as afterwards, so that
 * both see the same file. What a part is called says nothing, so every part is looked at.
 */
final class XlsxGuard {
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_CELLS = 5_000_000;

    /** Each is a problem of its line; the library compares every cell with every formula that fills several cells. */
    private static final int MOST_FORMULAS = 1_000;

    /** The library makes room for as many cells as the address of one says. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    private final XMLInputFactory xml = new InputFactoryImpl();
    private long unpacked;
    private int cells;
    private int formulas;

    private XlsxGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Refuses what is too much or not what Excel writes. */
    static void require(Path file) throws IOException {
        new XlsxGuard().look(file);
    }

    private void look(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw tooBig();
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = new Counted(zip.getInputStream(entry))) {
                    look(in);
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
    }

    private void look(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new SheetRefused("platform.sheet.unreadable");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    look(reader);
                }
            }
        } catch (XMLStreamException e) {
            // A picture; or a damaged part, which the reader afterwards cannot read beyond this place either.
            return;
        }
    }

    private void look(XMLStreamReader reader) {
        String name = reader.getLocalName();
        String address = reader.getAttributeValue(null, "r");
        if (name.equals("c")) {
            cells++;
            require(address == null || ADDRESS.matcher(address).matches());
        } else if (name.equals("row")) {
            cells++;
            require(address == null || NUMBER.matcher(address).matches());
        } else if (name.equals("f")) {
            formulas++;
        }
        if (cells > MOST_CELLS) {
            throw tooBig();
        }
        if (formulas > MOST_FORMULAS) {
            throw new SheetRefused("platform.sheet.too-many-formulas");
        }
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new SheetRefused("platform.sheet.unreadable");
        }
    }

    private static SheetRefused tooBig() {
        return new SheetRefused("platform.sheet.too-big-inside");
    }

    /** Counts what really comes out: the sizes that an archive declares are its maker's words. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
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

        private void count(int more) {
            unpacked += more;
            if (unpacked > MOST_UNPACKED) {
                throw tooBig();
            }
        }
    }
}
