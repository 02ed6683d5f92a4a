package io.lejek.backbone.event;

/** An event that this version of the service cannot read: it is parked with its bytes, and the flow goes on. */
public class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason) {
        super(reason);
    }

    public UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
