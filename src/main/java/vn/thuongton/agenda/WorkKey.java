package vn.thuongton.agenda;

/** What names an item in its ward; as text {@code kind|key|period}, the form in which models hand it on. */
record WorkKey(String kind, String key, String period) {

    static WorkKey of(AgendaItem item) {
        return new WorkKey(item.kind(), item.key(), item.period());
    }

    static WorkKey parse(String text) {
        String[] parts = text.split("\\|");
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new WorkKey(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return String.join("|", kind, key, period);
    }
}
