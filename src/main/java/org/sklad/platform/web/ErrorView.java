package org.sklad.platform.web;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** The view of the error page. */
public record ErrorView(String title, Message detail, List<FieldError> errors) {}
