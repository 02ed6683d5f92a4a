package io.lejek.telephony.ami;

import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Passes the other side of a channel on without asking; the library lacks it. Public, because the library reads its getters.
 *
 * @see <a href="https://docs.asterisk.org/Latest_API/API_Documentation/AMI_Actions/BlindTransfer/">BlindTransfer</a>
 */
public final class BlindTransferAction extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String channel;
    private final String context;
    private final String exten;

    /** @param channel whose other side goes on to {@code exten} */
    public BlindTransferAction(String channel, String context, String exten) {
        this.channel = channel;
        this.context = context;
        this.exten = exten;
    }

    @Override
    public String getAction() {
        return "BlindTransfer";
    }

    public String getChannel() {
        return channel;
    }

    public String getContext() {
        return context;
    }

    public String getExten() {
        return exten;
    }
}
