package org.sklad.programme.complaints;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.Symbols;
import org.sklad.platform.pdf.Area;

/**
 * The public address of a centre's feedback form, for papers. All papers of a centre have the same one, so that a complaint cannot be traced to
 * a handout.
 */
public final class FeedbackLinks {
    private final FeedbackCodes codes;
    private final Optional<URI> publicUrl;

    FeedbackLinks(FeedbackCodes codes, Optional<URI> publicUrl) {
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    /** Returns the digits that a person can type. */
    public String digits(CentreCode centre) {
        return codes.poster(centre);
    }

    /** Returns the whole address; empty if the settings do not name the address of the server. */
    public Optional<String> address(CentreCode centre) {
        return publicUrl.map(base -> address(centre, base));
    }

    /** Returns an address as a QR code. */
    public static List<Area> symbol(String address, double moduleMm) {
        return Symbols.qr(address).bars().stream()
                .map(bar -> new Area(
                        bar.x() * moduleMm, bar.y() * moduleMm, bar.width() * moduleMm, bar.height() * moduleMm))
                .toList();
    }

    /** Returns the whole address for a paper that is printed from a browser. */
    String addressFrom(CentreCode centre, URI browser) {
        return address(centre).orElseGet(() -> address(centre, browser));
    }

    /** Returns where the digits are typed. */
    String start(URI browser) {
        return publicUrl.orElse(browser).resolve(FeedbackPages.PATH).toString();
    }

    private String address(CentreCode centre, URI base) {
        return base.resolve(FeedbackPages.PATH + "/" + codes.poster(centre)).toString();
    }
}
