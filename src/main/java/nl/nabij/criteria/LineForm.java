package nl.nabij.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule as it is typed: a group of lines, or a condition. Whose group it is follows from its level and its place.
 * Everything is text, so that a wrong entry stays readable.
 */
class LineForm {

    /** Kinds of groups, in the order in which they are offered. */
    static final List<String> GROUPS = List.of("all", "any", "none", "not-all");

    /** Kinds of conditions, in the order in which they are offered. */
    static final List<String> CONDITIONS =
            List.of("domain", "changed", "age", "household", "benefit", "neighbourhood", "language", "contact");

    private String kind = "";
    private int level;
    private String domain = "";
    private String is = "";
    private String from = "";
    private String to = "";
    private String months = "";
    private String period = "";
    private String code = "";
    private String language = "";
    private List<String> households = List.of();

    /** A new line of this kind, filled in as far as something is usual. */
    static LineForm of(String kind, int level) {
        var line = new LineForm();
        line.kind = kind;
        line.level = level;
        line.domain = "SOCIAL_NETWORK";
        line.months = "12";
        line.period = "24";
        line.language = "nl";
        line.is = switch (kind) {
            case "domain" -> "at-most-3";
            case "changed" -> "down-1";
            case "contact" -> "none";
            default -> "is";
        };
        return line;
    }

    boolean isGroup() {
        return GROUPS.contains(kind);
    }

    boolean isCondition() {
        return CONDITIONS.contains(kind);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = text(kind);
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(@Nullable String domain) {
        this.domain = text(domain);
    }

    public String getIs() {
        return is;
    }

    public void setIs(@Nullable String is) {
        this.is = text(is);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = text(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = text(to);
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(@Nullable String months) {
        this.months = text(months);
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = text(period);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = text(code);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = text(language);
    }

    public List<String> getHouseholds() {
        return households;
    }

    public void setHouseholds(@Nullable List<String> households) {
        this.households = households == null ? List.of() : List.copyOf(households);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
