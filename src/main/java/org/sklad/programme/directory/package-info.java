/** The managed lists of the programme: topics, institutions, and organisations that people are referred to. */
@NullMarked
package org.sklad.programme.directory;

import org.jspecify.annotations.NullMarked;
