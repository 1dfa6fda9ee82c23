"""Views: pages, maps and tables that show what was computed; nothing is computed here."""
