package org.sklad.platform.web;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** What the error page shows. */
public record ErrorView(String title, Message detail, List<FieldError> errors) {}
