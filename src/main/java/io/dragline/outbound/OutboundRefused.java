package io.dragline.outbound;

import java.io.IOException;

/** An address that is not connected to; trying again changes nothing. */
public class OutboundRefused extends IOException {
    private static final long serialVersionUID = 1;

    OutboundRefused(String why) {
        super(why);
    }
}
