package uk.dapo.victim.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets so many requests a minute through from one address, and so many in all. It remembers nothing beyond the minute, and no
 * more addresses than it lets requests through. Each node has its own.
 */
class FloodGate {

    private static final int MINUTE = 60_000;
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final int fromOne;
    private final int inAll;
    private final Map<String, Integer> seen = new HashMap<>();
    private long minute;
    private int let;

    FloodGate(Clock clock, int fromOne, int inAll) {
        this.clock = clock;
        this.fromOne = fromOne;
        this.inAll = inAll;
    }

    synchronized boolean lets(String address) {
        long now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            let = 0;
            seen.clear();
        }
        if (let >= inAll || seen.getOrDefault(network(address), 0) >= fromOne) {
            return false;
        }
        let++;
        seen.merge(network(address), 1, Integer::sum);
        return true;
    }

    /** Who has one IPv6 address has a whole network of them. */
    private static String network(String address) {
        try {
            InetAddress parsed = address.matches("[0-9a-fA-F.:%]+") ? InetAddress.getByName(address) : InetAddress.getLoopbackAddress();
            return parsed instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
