/** One installation: its settings, its features, HTTP and logging, built from {@code config.yml}. */
@NullMarked
package org.sklad.installation;

import org.jspecify.annotations.NullMarked;
