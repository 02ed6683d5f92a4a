package io.lejek.telephony.agent;

/** Whether an agent takes calls. */
public enum AgentState {
    /** Takes what comes. */
    AVAILABLE,
    /** Is away for a reason; the queues leave the agent's phone alone. */
    PAUSED,
    /** Writes down what the last call was about; the queues leave the agent's phone alone. */
    AFTER_CALL
}
