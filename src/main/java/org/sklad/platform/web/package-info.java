/** Pages and their layout, forms, refusals as answers, request ids, uploads and assets. */
@NullMarked
package org.sklad.platform.web;

import org.jspecify.annotations.NullMarked;
