package org.sklad.platform.http;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The source address of a request in one spelling. It never looks up a name. */
public final class SourceAddress {
    /** The part of an IPv6 address that a provider assigns; its holder chooses the rest freely (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private SourceAddress() {}

    /**
     * Returns the address without brackets and zone. An IPv4 address in IPv6 form becomes IPv4. A text that is no address stays
     * unchanged.
     */
    public static String canonical(String text) {
        String bare = bare(text);
        return InetAddresses.isInetAddress(bare) ? InetAddresses.toAddrString(InetAddresses.forString(bare)) : text;
    }

    /**
     * Returns the key for throttles: an IPv4 address, or the /64 network of an IPv6 address, because one subscriber has all its
     * addresses. A text that is no address stays unchanged.
     */
    public static String network(String text) {
        String bare = bare(text);
        if (InetAddresses.isInetAddress(bare) && InetAddresses.forString(bare) instanceof Inet6Address address) {
            return InetAddresses.toAddrString(network(address)) + "/64";
        }
        return canonical(text);
    }

    private static InetAddress network(Inet6Address address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 16 bytes", e);
        }
    }

    private static String bare(String text) {
        String inside = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = inside.indexOf('%');
        return zone < 0 ? inside : inside.substring(0, zone);
    }
}
