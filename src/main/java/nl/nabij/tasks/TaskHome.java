package nl.nabij.tasks;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.site.HomePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module shows on Vandaag: what is asked of who looks, and the news. */
@Configuration(proxyBeanMethods = false)
class TaskHome {

    /** A day has room for a few things; the others are on the whole list. */
    static final int MOST = 7;

    @Bean
    HomePart askedPart(Tasks tasks, Keys keys) {
        return new Part(keys, HomePart.Column.ASKED, 0) {
            @Override
            Shown shown(ListAccess list) {
                var found = tasks.first(MOST, list).rows();
                return new Shown(
                        "tasks/home :: asked",
                        new Asked(found.stream().limit(MOST).toList(), found.size() > MOST));
            }
        };
    }

    @Bean
    HomePart newsPart(Notices notices, Keys keys) {
        return new Part(keys, HomePart.Column.WEEK, 50) {
            @Override
            Shown shown(ListAccess list) {
                return new Shown("tasks/home :: news", notices.unseen(list).rows());
            }
        };
    }

    /** @param others whether there is more than stands here */
    record Asked(List<TaskView> tasks, boolean others) {}

    /** Only for a role of which things are asked. */
    private abstract static class Part implements HomePart {

        private final Keys keys;
        private final Column column;
        private final int order;

        Part(Keys keys, Column column, int order) {
            this.keys = keys;
            this.column = column;
            this.order = order;
        }

        abstract Shown shown(ListAccess list);

        @Override
        public Column column() {
            return column;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Optional<Shown> of(Account account) {
            return account.organisation() != null && keys.mayList(account.actor(), Purpose.TODAY)
                    ? Optional.of(shown(keys.list(account.actor(), Purpose.TODAY)))
                    : Optional.empty();
        }
    }
}
