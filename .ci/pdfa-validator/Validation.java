import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validation FLAVOUR FILE...: each file's verdict by veraPDF's engine, a line a file, columns parted by tabs:
 * "pass", "fail" or "error", the number of checks, the file, and the broken clauses as "6.2.11.7.2-1 6.6.4-1".
 * One start of the Java machine and one loading of the profile serve all files. Exit code 0 whatever the verdicts.
 */
public class Validation {
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        PrintStream out = System.out;
        System.setErr(new PrintStream(new ByteArrayOutputStream()));
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            String file = arguments[i];
            try (InputStream in = new FileInputStream(file);
                    PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
                ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
                TreeSet<String> broken = new TreeSet<>();
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
                    }
                }
                out.println((result.isCompliant() ? "pass" : "fail") + "\t" + result.getTotalAssertions() + "\t"
                    + file + "\t" + String.join(" ", broken));
            } catch (Throwable trouble) {
                out.println("error\t0\t" + file + "\t" + trouble);
            }
        }
    }
}
