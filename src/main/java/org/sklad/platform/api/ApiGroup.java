package org.sklad.platform.api;

/** The operations below one first segment of the address, such as {@code write-offs}. */
public record ApiGroup(String name, String title, String purpose, long operations) {}
