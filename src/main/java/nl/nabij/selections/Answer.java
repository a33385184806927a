package nl.nabij.selections;

/** What ends it without a conversation about this. */
public enum Answer {
    DECLINED(SelectedState.DECLINED),
    MOVED(SelectedState.MOVED),
    IN_CONTACT(SelectedState.IN_CONTACT),
    WRONG_LIST(SelectedState.WRONG_LIST);

    private final SelectedState state;

    Answer(SelectedState state) {
        this.state = state;
    }

    SelectedState state() {
        return state;
    }
}
