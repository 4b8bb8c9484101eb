package org.sklad.platform.http;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The address that a request came from, in one spelling. No name is ever looked up. */
public final class SourceAddress {
    /** The part of an IPv6 address that a provider assigns; its holder chooses the rest freely (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private SourceAddress() {}

    /**
     * The address without brackets and zone; an IPv4 address that is written as IPv6 becomes IPv4.
     * A text that is no address stays as it is.
     */
    public static String canonical(String text) {
        String bare = bare(text);
        return InetAddresses.isInetAddress(bare) ? InetAddresses.toAddrString(InetAddresses.forString(bare)) : text;
    }

    /**
     * What a throttle counts by: an IPv4 address, or the /64 network of an IPv6 address, since one subscriber has all
     * addresses of it. A text that is no address stays as it is.
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
