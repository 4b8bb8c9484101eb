/** The OpenAPI document and the page that shows it. */
@NullMarked
package org.sklad.platform.api;

import org.jspecify.annotations.NullMarked;
