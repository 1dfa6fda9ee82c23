# Called by benchmarks/inference with the folder of the tables: prints seconds a permutation, and the estimates.
suppressMessages(library(sna))
folder <- commandArgs(trailingOnly = TRUE)[1]
table <- function(name) as.matrix(read.csv(file.path(folder, paste0(name, ".csv")), header = FALSE))
seconds <- function(run, few, many) {
  timed <- function(reps) sum(system.time(run(reps))[c("user.self", "sys.self")])
  (timed(many) - timed(few)) / (many - few)
}
x <- table("x"); y <- table("y")
both <- array(0, c(2, nrow(x), nrow(x))); both[1, , ] <- x; both[2, , ] <- y
qap <- function(reps) qaptest(both, gcor, g1 = 1, g2 = 2, mode = "graph", reps = reps)
outcome <- table("outcome")
predictors <- lapply(c("p1", "p2", "p3"), table)
mrqap <- function(reps) netlm(outcome, predictors, nullhyp = "qapspp", reps = reps)
cat("qap", seconds(qap, 20, 220), "\n")
cat("mrqap", seconds(mrqap, 1, 9), "\n")
cat("correlation", format(qap(1)$testval, digits = 15), "\n")
cat("t", format(mrqap(1)$tstat[-1], digits = 12), "\n")
cat("version", as.character(packageVersion("sna")), R.version$version.string, "\n")
