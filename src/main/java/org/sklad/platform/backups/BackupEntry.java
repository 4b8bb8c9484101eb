package org.sklad.platform.backups;

/** One file of a backup: its name within it, its size in bytes, and its hash in hexadecimal. */
public record BackupEntry(String name, long size, String sha256) {}
