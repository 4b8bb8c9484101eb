/** Tests of properties that hold everywhere: for each address, form, document, engine, failure and hostile client. */
@NullMarked
package org.sklad.properties;

import org.jspecify.annotations.NullMarked;
