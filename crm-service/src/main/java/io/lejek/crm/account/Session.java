package io.lejek.crm.account;

/** A signed-in user with the secrets of the browser's cookies; never to be logged. */
record Session(SessionView view, String accessToken, String refreshToken) {
    @Override
    public String toString() {
        return "Session[" + view.login() + "]";
    }
}
