package nl.nabij.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed and chosen to search the social map. */
public class ServiceSearchForm {

    private @Nullable String text;
    private @Nullable UUID theme;
    private @Nullable String neighbourhood;
    private boolean free;
    private int page = 1;

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable UUID getTheme() {
        return theme;
    }

    public void setTheme(@Nullable UUID theme) {
        this.theme = theme;
    }

    public @Nullable String getNeighbourhood() {
        return neighbourhood;
    }

    public void setNeighbourhood(@Nullable String neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    public boolean isFree() {
        return free;
    }

    public void setFree(boolean free) {
        this.free = free;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** How many filters were chosen besides the words. */
    public int getChosen() {
        return (theme == null ? 0 : 1) + (neighbourhood == null || neighbourhood.isEmpty() ? 0 : 1) + (free ? 1 : 0);
    }

    /** Checked: what is left empty is not asked. */
    public ServiceQuery query() {
        var near = neighbourhood == null || neighbourhood.isBlank() ? null : neighbourhood;
        return new ServiceQuery(text == null ? "" : text, theme, near, free, page);
    }
}
