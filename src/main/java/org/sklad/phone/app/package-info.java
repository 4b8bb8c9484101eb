/** The app of field teams at {@code /phone}: its page, which works without a network, and what a browser needs to install it. */
@NullMarked
package org.sklad.phone.app;

import org.jspecify.annotations.NullMarked;
