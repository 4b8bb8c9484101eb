package org.sklad.platform.i18n;

/** What is wrong with one field of a form; the field is named as in the API ({@code roles[0]}). */
public record FieldError(String field, Message message) {}
