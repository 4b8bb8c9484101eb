package org.sklad.platform.i18n;

/** An error in one field of a form. The field has its API name ({@code roles[0]}). */
public record FieldError(String field, Message message) {}
