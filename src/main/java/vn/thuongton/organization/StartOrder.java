package vn.thuongton.organization;

/** What follows what when the application is ready. */
final class StartOrder {

    static final int WARDS = 100;
    static final int DEMONSTRATION = 200;
    static final int GREETING = 1000;

    private StartOrder() {}
}
