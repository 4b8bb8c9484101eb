package org.sklad.printing;

import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.writeoffs.WriteOffView;
import org.sklad.goods.writeoffs.WriteOffs;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;

/** Draws protocols of write-offs on A4, on request. Drawings are not stored. */
public final class Protocols {
    private final WriteOffs writeOffs;
    private final Messages messages;
    private final Fonts fonts;
    private final PaperNames names;

    Protocols(WriteOffs writeOffs, Messages messages, Fonts fonts, PaperNames names) {
        this.writeOffs = writeOffs;
        this.messages = messages;
        this.fonts = fonts;
        this.names = names;
    }

    /**
     * Draws the protocol as a PDF in the operator's language.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no write-off with this id in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator sees no write-offs there
     */
    public byte[] draw(UUID id, Operator by) {
        WriteOffView view = writeOffs.forPaper(id, by);
        Protocol protocol = new Protocol(
                messages,
                fonts,
                by.language(),
                view,
                names.centre(view.writeOff().centre()),
                names.of(Protocol.address(view.writeOff())));
        String title = view.writeOff().number().value();
        return PaperQueue.draw(() -> PdfPages.write(fonts, title, by.language().code(), protocol.pages()));
    }
}
