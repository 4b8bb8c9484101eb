package org.sklad.platform.files;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What was sent is no photo that we take; the message says what would be. */
public final class PhotoRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private PhotoRefused(Message message) {
        super(Kind.RULE, "photo-refused", message);
    }

    static PhotoRefused unreadable() {
        return new PhotoRefused(Message.of("platform.photo.unreadable"));
    }

    static PhotoRefused tooManyPixels(long pixels) {
        return new PhotoRefused(
                Message.of("platform.photo.too-large", pixels / 1_000_000, Photos.MOST_PIXELS / 1_000_000));
    }
}
