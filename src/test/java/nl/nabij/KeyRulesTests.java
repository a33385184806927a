package nl.nabij;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.nabij.access.Access;
import nl.nabij.access.Figures;
import nl.nabij.access.Key;
import nl.nabij.access.ListAccess;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Shown;
import nl.nabij.shared.SafeTable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** A key is made in one place, lives as long as a call, and what it opens is logged. */
class KeyRulesTests {

    private static final Map<String, String> NO_TABLE = Map.of(
            "SelectionRuns.ask", "answers the id of the run it asked for, if any, no count",
            "SelectionRuns.all", "the counts of each run are a SafeTable inside it",
            "Previews.of", "its counts are SafeTables inside it",
            "StudyFigures.of", "its counts are a SafeTable inside it, and estimates come with a whole one only");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.nabij");

    @Test
    void keysAreNeverKept() {
        notKept().check(program);
    }

    @Test
    void figuresAnswerSafeTablesOnly() {
        safe().check(program);
    }

    @Test
    void onlySmallNumbersMakesSafeTables() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("nl.nabij.shared.SmallNumbers")
                .should()
                .callConstructorWhere(
                        describe("a SafeTable", call -> call.getTargetOwner().isEquivalentTo(SafeTable.class)))
                .because("only it knows what may be shown")
                .check(program);
    }

    @Test
    void methodWithKeyIsNotReadOnly() {
        writable().check(program);
    }

    /** What the compiler guards, a change of visibility would open. */
    @Test
    void nobodyOutsideCanMakeKeysOrPutThemInASession() {
        for (var type : List.of(
                Access.class,
                ListAccess.class,
                PairAccess.class,
                Opening.class,
                OnDuty.class,
                Figures.class,
                Shown.class,
                SafeTable.class)) {
            assertThat(type.getConstructors()).as(type.getName()).isEmpty();
            assertThat(Serializable.class.isAssignableFrom(type))
                    .as(type.getName())
                    .isFalse();
        }
    }

    /** The name of a ground is no decision: a tie of another kind, or two at once, would be forgotten. */
    @Test
    void nobodyDecidesByTheNameOfTheGround() {
        named().check(program);
    }

    @Test
    void guardsSeeWhatIsWrong() {
        var naughty = new ClassFileImporter().importClasses(NaughtyKeys.class);

        assertThat(notKept().evaluate(naughty).hasViolation()).isTrue();
        assertThat(safe().evaluate(naughty).hasViolation()).isTrue();
        assertThat(named().evaluate(naughty).hasViolation()).isTrue();
        assertThat(writable().evaluate(naughty).hasViolation()).isTrue();
    }

    private static ArchRule notKept() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("nl.nabij.access")
                .should()
                .haveRawType(describe("a key", (JavaClass type) -> type.isAssignableTo(Key.class)))
                .because("a ground is judged anew at every request");
    }

    private static ArchRule safe() {
        return methods()
                .that()
                .areAnnotatedWith(Opens.class)
                .and(describe(
                        "take Figures",
                        method -> last(method).isEquivalentTo(Figures.class)
                                && !NO_TABLE.containsKey(method.getOwner().getSimpleName() + "." + method.getName())))
                .should()
                .haveRawReturnType(SafeTable.class)
                .because("a count of one is a person")
                .allowEmptyShould(true);
    }

    private static ArchRule named() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("nl.nabij.access")
                .and()
                .doNotHaveSimpleName("PersonController")
                .should()
                .callMethod(Key.class, "groundName")
                .orShould()
                .callMethod(Access.class, "groundName")
                .because("it is for the words of one page; what may be done, Key.may tells");
    }

    private static ArchRule writable() {
        return methods()
                .that()
                .areAnnotatedWith(Opens.class)
                .should(new ArchCondition<JavaMethod>("not be read-only") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var readOnly = method.tryGetAnnotationOfType(Transactional.class)
                                        .map(Transactional::readOnly)
                                        .orElse(false)
                                || method.getOwner()
                                        .tryGetAnnotationOfType(Transactional.class)
                                        .map(Transactional::readOnly)
                                        .orElse(false);
                        events.add(new SimpleConditionEvent(method, !readOnly, method.getFullName()));
                    }
                })
                .because("its line of the log is written in its transaction");
    }

    private static JavaClass last(JavaMethod method) {
        return method.getRawParameterTypes().getLast();
    }
}
